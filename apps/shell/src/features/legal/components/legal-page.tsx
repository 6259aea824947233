import { catalogue } from '../../../app/catalogue.fr.js';
import type { LegalPageName } from '../../../app/legal-path.js';
import { Page, useTitle } from '../../../app/ui/page.js';

/** One page of law. */
export function LegalPage({ name }: { name: LegalPageName }) {
  const { title, sections } = catalogue.legal[name];
  useTitle(title);
  return (
    <Page className="mq-page mq-page--reading">
      <h1 className="mq-title">{title}</h1>
      {sections.map((section) => (
        <section key={section.heading}>
          <h2 className="mq-subtitle">{section.heading}</h2>
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </Page>
  );
}
