import { execute } from '../../../app/graphql/execute.js';
import { toRequestError } from '../../../app/graphql/request-error.js';
import {
  AcceptHeldCorpusVersionDocument,
  RollBackCorpusDocument,
  UpdateCorpusDocument,
} from '../../../gql/graphql.js';

/** Has the source of a corpus read again; the sentence that says why not, or `null`. */
export async function askForUpdate(id: string): Promise<string | null> {
  try {
    const { updateCorpus: result } = await execute(UpdateCorpusDocument, { id });
    return result.__typename === 'CorpusUpdateAsked' ? null : result.message;
  } catch (error) {
    return toRequestError(error).message;
  }
}

/** Has the version published that is held with so many documents; why not, or `null`. */
export async function acceptHeld(id: string, documents: number): Promise<string | null> {
  try {
    const { acceptHeldCorpusVersion: result } = await execute(AcceptHeldCorpusVersionDocument, {
      id,
      documents,
    });
    return result.__typename === 'CorpusUpdateAsked' ? null : result.message;
  } catch (error) {
    return toRequestError(error).message;
  }
}

/**
 * Makes the version before live again, or gives back the one that this took away; the sentence that says
 * why not, or `null`.
 */
export async function rollBack(id: string, restore: boolean): Promise<string | null> {
  try {
    const { rollBackCorpus: result } = await execute(RollBackCorpusDocument, { id, restore });
    return result.__typename === 'CorpusRolledBack' ? null : result.message;
  } catch (error) {
    return toRequestError(error).message;
  }
}
