export { Composer, COMPOSER_ID, type RunningReply } from './components/composer.js';
export { useSendMessage, type MessageSent } from './api/use-send-message.js';
