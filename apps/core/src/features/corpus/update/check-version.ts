import type { CorpusRecord } from '@maroquin/assistant-kit';
import type { CorpusAt, IngestReport, Search } from '@maroquin/retrieval';

/** A corpus that loses more than this share of its documents at once has more likely lost its source. */
const LARGEST_LOSS = 0.2;

/** Documents that are asked for by their own words and read back. */
const SAMPLES = 20;

/** Share of the samples that must be found: fewer, and it is the index that is broken, not the ranking. */
const FOUND = 0.7;

/** Words of its text that are asked with the title of a sample. */
const WORDS = 12;

/** A sample comes among this many results. */
const AMONG = 10;

/** Why a version is not published. */
export interface HeldVersion {
  /** French sentence for the owner. */
  readonly reason: string;
  /** It only has fewer documents than the live one: a person may say that this is meant. */
  readonly acceptable: boolean;
}

/**
 * What is wrong with a version that was built and is not live: too few documents, or documents that
 * are not found. `null` when it may be published.
 *
 * @param before documents of the live version, 0 when there is none, or when a loss is accepted.
 */
export async function whyNotToPublish(
  search: Search,
  report: IngestReport,
  before: number,
  today: string,
): Promise<HeldVersion | null> {
  if (report.records === 0) return refused('La nouvelle version ne contient aucun document.');
  const loss = before === 0 ? 0 : 1 - report.records / before;
  if (loss > LARGEST_LOSS)
    return {
      reason: `La nouvelle version perd ${String(Math.round(loss * 100))}\u00a0% des documents (${String(report.records)} au lieu de ${String(before)}). Vérifiez la source\u00a0; si c’est voulu, acceptez la version en attente dans l’espace de l’équipe, ou lancez «\u00a0corpus update\u00a0» avec --accept-loss.`,
      acceptable: true,
    };
  const samples = await samplesOf(search, report);
  const found = await Promise.all(samples.map((record) => isFound(search, report, record, today)));
  const missing = found.filter((one) => !one).length;
  if (missing > samples.length * (1 - FOUND))
    return refused(
      `Dans la nouvelle version, ${String(missing)} documents sur ${String(samples.length)} ne se retrouvent pas.`,
    );
  return null;
}

const refused = (reason: string): HeldVersion => ({ reason, acceptable: false });

/** Documents spread over the version, always the same ones. */
async function samplesOf(search: Search, report: IngestReport): Promise<readonly CorpusRecord[]> {
  const every = Math.max(1, Math.floor(report.records / SAMPLES));
  const samples: CorpusRecord[] = [];
  let at = 0;
  for await (const record of search.records(report)) {
    if (at % every === 0 && samples.length < SAMPLES) samples.push(record);
    if (samples.length === SAMPLES) break;
    at += 1;
  }
  return samples;
}

async function isFound(
  search: Search,
  at: CorpusAt,
  record: CorpusRecord,
  today: string,
): Promise<boolean> {
  // A version of the law that is not in force today is not searched, but it must be readable.
  const read = await search.document(at, record.id);
  if (read === null) return false;
  if ((read.document.dateEnd ?? read.document.dateStart) !== null) return true;
  const { passages } = await search.search({
    text: [record.title, ...record.text.split(/\s+/u).slice(0, WORDS)].join(' '),
    corpora: [at],
    limit: AMONG,
    atDate: today,
  });
  return passages.some((passage) => passage.recordId === record.id);
}
