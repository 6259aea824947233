import { assertUnreachable } from './assert-unreachable.js';
import type { catalogue } from './catalogue.fr.js';

/** The pages that the footer opens. */
export type LegalPageName = keyof typeof catalogue.legal;

/** The address of each page of law. */
export function legalPath(name: LegalPageName): string {
  switch (name) {
    case 'accessibility':
      return '/accessibilite';
    case 'legalNotice':
      return '/mentions-legales';
    case 'personalData':
      return '/donnees-personnelles';
    case 'cookies':
      return '/cookies';
    case 'charter':
      return '/charte';
    default:
      return assertUnreachable(name);
  }
}
