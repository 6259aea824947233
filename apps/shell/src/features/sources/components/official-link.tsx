import { catalogue } from '../../../app/catalogue.fr.js';

/** A whole code at Légifrance: its table of contents, which is not the page of an article. */
const WHOLE_CODE = /^\/codes\/texte_lc\/LEGITEXT\d+\/?$/;

/** The official page; its address comes from the corpus, not from the model. */
export function OfficialLink({ url }: { url: string | null | undefined }) {
  if (url == null || !URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  const words = linkWords(address);
  return (
    <a
      className="fr-link mq-official"
      href={address.href}
      target="_blank"
      rel="noopener noreferrer"
      title={`${words} - ${catalogue.outsideLink.newTab}`}
    >
      {words}
    </a>
  );
}

/** Where the link leads, in the words of someone who goes there every day. */
function linkWords({ host, pathname }: URL): string {
  const words = catalogue.sources;
  const site = host.replace(/^www\./, '');
  if (site !== 'legifrance.gouv.fr') return words.official(site);
  return WHOLE_CODE.test(pathname) ? words.officialCode : words.official(words.legifrance);
}
