import { z } from 'zod';

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const CAMEL_CASE = /^[a-z][a-zA-Z0-9]*$/;
const HOST_LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?=.{4,253}$)(?:${HOST_LABEL}\\.)+[a-z]{2,63}$`);
const LONGEST_NAME = 60;

/** `justice-penale`: ids that appear in addresses. */
export function isKebabCase(text: string): boolean {
  return text.length <= LONGEST_NAME && KEBAB_CASE.test(text);
}

/** `computeDeadline` or `directeur-greffe`: keys of the contract. */
export function isName(text: string): boolean {
  return isKebabCase(text) || (text.length <= LONGEST_NAME && CAMEL_CASE.test(text));
}

/** Something to read. */
export function isText(text: string): boolean {
  return text.trim() !== '';
}

/** An e-mail address. */
export function isContact(text: string): boolean {
  return z.email().safeParse(text).success;
}

/** A host name with a domain (RFC 1123), lower case: no scheme, no port, no address in digits. */
export function isHost(text: string): boolean {
  return HOST.test(text);
}

/** A relative path that stays in the package, with `/` on every system: `./prompts/system.fr.md`. */
export function isPackagePath(path: string): boolean {
  if (path === '' || path.startsWith('/') || path.includes('\\') || path.includes('\0'))
    return false;
  return !/^[a-z]+:/i.test(path) && !path.split('/').includes('..');
}
