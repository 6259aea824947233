import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { Outlet, ScrollRestoration, useLocation, useMatch } from 'react-router';
import { COMPOSER_ID } from '../../features/composer/index.js';
import { SentConversationsContext } from '../../features/conversation/index.js';
import { HistoryPanel, HistoryProvider } from '../../features/history/index.js';
import { catalogue } from '../catalogue.fr.js';
import { useSession } from '../session/session-context.js';
import { Dialog } from '../ui/dialog.js';
import { useMediaQuery, WIDE } from '../ui/use-media-query.js';
import { AppFooter } from './app-footer.js';
import { AppHeader } from './app-header.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';
import { useShortcuts } from './use-shortcuts.js';

/** The frame of every page: skip links, header, page, footer, and the history beside or over it. */
export function AppLayout() {
  const { viewer } = useSession();
  const [sent] = useState(() => new Map());
  useFocusOnNavigation();
  const frame = <Frame signedIn={viewer !== null} />;
  return (
    <SentConversationsContext value={sent}>
      {viewer ? <HistoryProvider>{frame}</HistoryProvider> : frame}
      <ScrollRestoration />
    </SentConversationsContext>
  );
}

function Frame({ signedIn }: { signedIn: boolean }) {
  const history = useHistoryPlace();
  const [help, setHelp] = useState(false);
  const showHelp = useCallback(() => {
    setHelp(true);
  }, []);
  const shortcuts = useShortcuts(
    useMemo(
      () => ({ help: showHelp, compose: focusComposer, history: history.toggle }),
      [showHelp, history.toggle],
    ),
  );
  const column = signedIn && history.column;
  return (
    <>
      <SkipLinks links={skipLinks(signedIn)} />
      <div className="mq-app">
        <AppHeader
          history={{ name: history.name, expanded: history.shown, onToggle: history.toggle }}
          onShortcuts={showHelp}
        />
        {column ? (
          <aside className="mq-history-column" aria-label={catalogue.history.title}>
            <HistoryPanel />
          </aside>
        ) : null}
        <Outlet />
        <AppFooter />
      </div>
      {signedIn ? (
        <Dialog
          open={history.drawer}
          place="left"
          title={catalogue.history.title}
          onClose={history.closeDrawer}
        >
          <HistoryPanel onNavigate={history.closeDrawer} />
        </Dialog>
      ) : null}
      <ShortcutsDialog
        open={help}
        enabled={shortcuts.enabled}
        onEnabled={shortcuts.setEnabled}
        onClose={() => {
          setHelp(false);
        }}
      />
    </>
  );
}

/** A column beside the conversation where there is room for it, a drawer everywhere else. */
function useHistoryPlace() {
  const wide = useMediaQuery(WIDE);
  const inConversation = useMatch('/conversation/:conversationId') !== null;
  const [columnOpen, setColumnOpen] = useState(true);
  const [drawer, setDrawer] = useState(false);
  const beside = wide && inConversation;
  const toggle = useCallback(() => {
    if (beside) setColumnOpen((open) => !open);
    else setDrawer((open) => !open);
  }, [beside]);
  const closeDrawer = useCallback(() => {
    setDrawer(false);
  }, []);
  const shown = beside ? columnOpen : drawer;
  const besideName = columnOpen ? catalogue.header.hideHistory : catalogue.header.showHistory;
  return {
    column: beside && columnOpen,
    drawer: drawer && !beside,
    shown,
    name: beside ? besideName : catalogue.header.openHistory,
    toggle,
    closeDrawer,
  };
}

function skipLinks(signedIn: boolean) {
  const { content, composer, footer } = catalogue.skipLinks;
  return [
    { label: content, anchor: '#contenu' },
    ...(signedIn ? [{ label: composer, anchor: `#${COMPOSER_ID}` }] : []),
    { label: footer, anchor: '#pied-de-page' },
  ];
}

function focusComposer(): void {
  document.getElementById(COMPOSER_ID)?.focus();
}

/** A change of page brings the focus to it, as loading a document would. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    const main = document.getElementById('contenu');
    if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  }, [pathname]);
}
