export {
  conversationOf,
  SentConversationsContext,
  useSentConversations,
} from './hooks/sent-conversations.js';
