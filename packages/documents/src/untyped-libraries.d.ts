// These libraries speak of the DOM of a browser, or ship no types: what is used of them is here.

declare module '@mixmark-io/domino' {
  /** An element of a page. */
  export interface PageElement {
    readonly nodeName: string;
    readonly textContent: string;
    getAttribute(name: string): string | null;
    querySelector(selector: string): PageElement | null;
    querySelectorAll(selector: string): readonly PageElement[];
    remove(): void;
  }

  /** A page without a window: nothing runs, nothing is fetched. */
  export interface Page extends PageElement {
    readonly title: string;
    readonly body: PageElement;
  }

  export function createDocument(html: string, force: boolean): Page;
}

declare module 'turndown' {
  import type { PageElement } from '@mixmark-io/domino';

  export type Plugin = (service: Turndown) => void;

  export interface Rule {
    readonly filter: string | ((node: PageElement) => boolean);
    readonly replacement: (content: string, node: PageElement) => string;
  }

  // eslint-disable-next-line no-restricted-syntax -- It is how the library exports itself.
  export default class Turndown {
    constructor(options: Readonly<Record<string, string>>);
    use(plugin: Plugin): this;
    addRule(name: string, rule: Rule): this;
    turndown(page: string | PageElement): string;
  }
}

declare module '@joplin/turndown-plugin-gfm' {
  import type { Plugin } from 'turndown';

  /** GitHub's tables, task lists and strike-through. */
  export const gfm: Plugin;
}
