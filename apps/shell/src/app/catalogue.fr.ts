import { accessibility } from './catalogue/accessibility.fr.js';
import { assistants } from './catalogue/assistants.fr.js';
import { common } from './catalogue/common.fr.js';
import { composer } from './catalogue/composer.fr.js';
import { conversation } from './catalogue/conversation.fr.js';
import { history } from './catalogue/history.fr.js';
import { home } from './catalogue/home.fr.js';
import { legal } from './catalogue/legal.fr.js';
import { reply } from './catalogue/reply.fr.js';
import { session } from './catalogue/session.fr.js';
import { sources } from './catalogue/sources.fr.js';
import { team } from './catalogue/team.fr.js';

/**
 * Every text that an agent reads, in French, one file a subject. Spaces before `; : ! ? %` and
 * inside « » are the non-breaking characters themselves: a test reads every entry for that.
 */
export const catalogue = {
  ...common,
  ...accessibility,
  assistants,
  composer,
  conversation,
  history,
  home,
  legal,
  reply,
  session,
  sources,
  team,
};
