import { execute } from '../../../app/graphql/execute.js';
import { toRequestError } from '../../../app/graphql/request-error.js';
import {
  type ConversationSummaryPartsFragment,
  DeleteConversationDocument,
  RenameConversationDocument,
} from '../../../gql/graphql.js';

/** The renamed conversation, or the sentence that says why not. */
export async function renameConversation(
  id: string,
  title: string,
): Promise<ConversationSummaryPartsFragment | string> {
  try {
    const { renameConversation: result } = await execute(RenameConversationDocument, { id, title });
    return result.__typename === 'ConversationRenamed' ? result.conversation : result.message;
  } catch (error) {
    return toRequestError(error).message;
  }
}

/** Null when the conversation is gone, or the sentence that says why not. */
export async function deleteConversation(id: string): Promise<string | null> {
  try {
    const { deleteConversation: result } = await execute(DeleteConversationDocument, { id });
    return result.__typename === 'ConversationDeleted' ? null : result.message;
  } catch (error) {
    return toRequestError(error).message;
  }
}
