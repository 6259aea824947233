import { createContext, useContext } from 'react';
import type { MessageSent } from '../../composer/index.js';
import type { Conversation } from './conversation.js';

/** Conversations that this tab has just begun: their page opens without waiting for the core. */
export type SentConversations = Map<string, Conversation>;

export const SentConversationsContext = createContext<SentConversations>(new Map());

export function useSentConversations(): SentConversations {
  return useContext(SentConversationsContext);
}

/** A new conversation, as its page will show it first. */
export function conversationOf(sent: MessageSent, role: string): Conversation {
  const { conversation, turn } = sent;
  return {
    id: conversation.id,
    title: conversation.title,
    assistantId: conversation.assistantId,
    assistantName: conversation.assistantName,
    role,
    createdAt: turn.message.createdAt,
    updatedAt: conversation.updatedAt,
    turns: [turn],
  };
}
