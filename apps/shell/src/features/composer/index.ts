export { Composer, COMPOSER_ID } from './components/composer.js';
export { useSendMessage, type MessageSent } from './api/use-send-message.js';
