import { useEffect, type ReactNode } from 'react';
import { catalogue } from '../catalogue.fr.js';

/** Names the page in the browser's title: the page first, then the product. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = catalogue.titles.page(title);
  }, [title]);
}

/** Names the page for as long as something stands in its place, then gives it its name back. */
export function useTitleMeanwhile(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = catalogue.titles.page(title);
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** The main landmark of a page: the skip link and each change of page bring the focus here. */
export function Page({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <main id="contenu" tabIndex={-1} className={className ?? 'mq-page'}>
      {children}
    </main>
  );
}
