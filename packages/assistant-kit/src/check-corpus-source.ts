import { isHost, isName, isText } from './contract-formats.js';
import type { ContractIssueCode, ContractMistake } from './contract-messages.fr.js';
import type { CorpusColumns, CorpusSource } from './corpus-source.js';
import { assertUnreachable } from './errors.js';

/** Notes a mistake at a path of the definition. */
export type Report = <Code extends ContractIssueCode>(
  path: string,
  ...mistake: ContractMistake<Code>
) => void;

type SourceOf<Kind extends CorpusSource['kind']> = Extract<CorpusSource, { readonly kind: Kind }>;

/** A text of the base LEGI, by the id that it keeps for ever. */
const TEXT_ID = /^(?:LEGI|JORF)TEXT\d{12}$/;

/** Read at two pages a second, as many take an hour and a half: a larger site has a data set or an API. */
const MOST_PAGES = 10_000;

/** An address over https that says its host in full: no name, no password, no fragment. */
function isHttps(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password, hash } = new URL(address);
  return protocol === 'https:' && isHost(hostname) && `${username}${password}${hash}` === '';
}

/**
 * An address that may be the beginning of others: its host ends at a `/`, or
 * `https://exemple.gouv.fr` would also be the beginning of `https://exemple.gouv.fr.ailleurs.net`.
 */
function isBeginning(address: string): boolean {
  return isHttps(address) && address.startsWith(`${new URL(address).origin}/`);
}

function checkColumns(columns: CorpusColumns, path: string, report: Report): void {
  const { id, title, text, url, path: breadcrumbs = [] } = columns;
  if (!isText(id)) report(`${path}.id`, 'NO_TEXT', 'column');
  if (!isText(title)) report(`${path}.title`, 'NO_TEXT', 'column');
  if (text.length === 0 || !text.every(isText)) report(`${path}.text`, 'NO_COLUMNS');
  if (url !== undefined && !isText(url)) report(`${path}.url`, 'NO_TEXT', 'column');
  if (!breadcrumbs.every(isText)) report(`${path}.path`, 'NO_TEXT', 'column');
}

function checkLegi({ texts }: SourceOf<'legi'>, path: string, report: Report): void {
  if (texts.length === 0) report(`${path}.texts`, 'NO_TEXT_ID');
  for (const [index, id] of texts.entries()) {
    if (!TEXT_ID.test(id)) report(`${path}.texts[${String(index)}]`, 'BAD_TEXT_ID');
  }
}

function checkOpendatasoft(source: SourceOf<'opendatasoft'>, path: string, report: Report): void {
  const { portal, dataset, columns } = source;
  if (!isHttps(portal) || new URL(portal).origin !== portal) report(`${path}.portal`, 'BAD_SITE');
  if (!isText(dataset)) report(`${path}.dataset`, 'NO_TEXT', 'dataset');
  checkColumns(columns, `${path}.columns`, report);
}

function checkDataGouv(source: SourceOf<'data-gouv'>, path: string, report: Report): void {
  const { resource, hosts, columns } = source;
  if (!isText(resource)) report(`${path}.resource`, 'NO_TEXT', 'resource');
  for (const [index, host] of hosts.entries()) {
    if (!isHost(host)) report(`${path}.hosts[${String(index)}]`, 'BAD_HOST');
  }
  if (columns !== undefined) checkColumns(columns, `${path}.columns`, report);
}

function checkWeb(source: SourceOf<'web'>, path: string, report: Report): void {
  const { start, within, maximumPages } = source;
  if (start.length === 0) report(`${path}.start`, 'NO_ADDRESS');
  if (within.length === 0) report(`${path}.within`, 'NO_ADDRESS');
  for (const [index, address] of within.entries()) {
    if (!isBeginning(address)) report(`${path}.within[${String(index)}]`, 'BAD_BEGINNING');
  }
  for (const [index, address] of start.entries()) {
    const at = `${path}.start[${String(index)}]`;
    if (!isHttps(address)) report(at, 'BAD_ADDRESS');
    else if (!within.some((beginning) => address.startsWith(beginning))) report(at, 'NOT_WITHIN');
  }
  const possible = Number.isInteger(maximumPages) && maximumPages > 0;
  if (!possible || maximumPages > MOST_PAGES)
    report(`${path}.maximumPages`, 'BAD_PAGE_LIMIT', String(MOST_PAGES));
}

function checkAlbert({ collections }: SourceOf<'albert'>, path: string, report: Report): void {
  const sound = collections.every((id) => Number.isInteger(id) && id > 0);
  if (collections.length === 0 || !sound) report(`${path}.collections`, 'BAD_COLLECTIONS');
}

/**
 * What a type cannot see in the source of a corpus that is read again by itself: ids, addresses, names
 * of columns. The files of a package are checked where it is known which exist.
 *
 * @param path of the source in the definition: `corpora.codes.source`.
 */
export function checkCorpusSource(
  source: Exclude<CorpusSource, { readonly kind: 'files' }>,
  path: string,
  report: Report,
): void {
  switch (source.kind) {
    case 'import':
    case 'service-public':
      return;
    case 'legi':
      return checkLegi(source, path, report);
    case 'opendatasoft':
      return checkOpendatasoft(source, path, report);
    case 'data-gouv':
      return checkDataGouv(source, path, report);
    case 'folder':
    case 'bucket':
      if (!isName(source.name)) report(`${path}.name`, 'BAD_NAME');
      return;
    case 'web':
      return checkWeb(source, path, report);
    case 'albert':
      return checkAlbert(source, path, report);
    default:
      return assertUnreachable(source);
  }
}
