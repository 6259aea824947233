import type { RouteObject } from 'react-router';
import { AppLayout } from './layout/app-layout.js';
import { CrashPage, NotFoundPage, SignInRoute } from './layout/problem-pages.js';
import { RequireViewer } from './layout/require-viewer.js';
import { loadPage } from './page-load-error.js';
import { BootSkeleton } from './ui/skeleton.js';
import { type LegalPageName, legalPath } from './legal-path.js';

const LEGAL_PAGES: readonly LegalPageName[] = [
  'accessibility',
  'legalNotice',
  'personalData',
  'cookies',
  'charter',
];

async function loadHome() {
  const { HomePage } = await loadPage(() => import('../features/home/components/home-page.js'));
  return { Component: HomePage };
}

async function loadConversation() {
  const { ConversationPage } = await loadPage(
    () => import('../features/conversation/components/conversation-page.js'),
  );
  return { Component: ConversationPage };
}

async function loadCatalogue() {
  const { CataloguePage } = await loadPage(
    () => import('../features/assistants/components/catalogue-page.js'),
  );
  return { Component: CataloguePage };
}

async function loadPassport() {
  const { PassportPage } = await loadPage(
    () => import('../features/assistants/components/passport-page.js'),
  );
  return { Component: PassportPage };
}

async function loadTeam() {
  const { TeamPage } = await loadPage(() => import('../features/team/components/team-page.js'));
  return { Component: TeamPage };
}

/** Every address of the shell; each page is a file of its own, fetched when it is first opened. */
export function appRoutes(): RouteObject[] {
  return [
    {
      Component: AppLayout,
      ErrorBoundary: CrashPage,
      HydrateFallback: BootSkeleton,
      // A page that breaks leaves the frame around it; the boundary above is for the frame itself.
      children: [{ ErrorBoundary: CrashPage, children: pages() }],
    },
  ];
}

function pages(): RouteObject[] {
  return [
    {
      Component: RequireViewer,
      children: [
        { index: true, lazy: loadHome },
        { path: 'accueil/:assistantId', lazy: loadHome },
        { path: 'conversation/:conversationId', lazy: loadConversation },
        { path: 'assistants', lazy: loadCatalogue },
        { path: 'assistants/:assistantId', lazy: loadPassport },
        { path: 'equipe/:section?', lazy: loadTeam },
      ],
    },
    { path: 'connexion', Component: SignInRoute },
    ...LEGAL_PAGES.map(legalRoute),
    { path: '*', Component: NotFoundPage },
  ];
}

function legalRoute(name: LegalPageName): RouteObject {
  return {
    path: legalPath(name),
    lazy: async () => {
      const { LegalPage } = await loadPage(
        () => import('../features/legal/components/legal-page.js'),
      );
      return { element: <LegalPage name={name} /> };
    },
  };
}
