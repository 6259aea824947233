import type { RouteObject } from 'react-router';
import { AppLayout } from './layout/app-layout.js';
import { CrashPage, NotFoundPage, SignInRoute } from './layout/problem-pages.js';
import { RequireViewer } from './layout/require-viewer.js';
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
  const { HomePage } = await import('../features/home/components/home-page.js');
  return { Component: HomePage };
}

/** Every address of the shell; each page is a file of its own, fetched when it is first opened. */
export function appRoutes(): RouteObject[] {
  return [
    {
      Component: AppLayout,
      ErrorBoundary: CrashPage,
      HydrateFallback: BootSkeleton,
      children: [
        {
          Component: RequireViewer,
          children: [
            { index: true, lazy: loadHome },
            { path: 'accueil/:assistantId', lazy: loadHome },
            {
              path: 'conversation/:conversationId',
              lazy: async () => {
                const { ConversationPage } =
                  await import('../features/conversation/components/conversation-page.js');
                return { Component: ConversationPage };
              },
            },
            {
              path: 'assistants',
              lazy: async () => {
                const { CataloguePage } =
                  await import('../features/assistants/components/catalogue-page.js');
                return { Component: CataloguePage };
              },
            },
            {
              path: 'assistants/:assistantId',
              lazy: async () => {
                const { PassportPage } =
                  await import('../features/assistants/components/passport-page.js');
                return { Component: PassportPage };
              },
            },
          ],
        },
        { path: 'connexion', Component: SignInRoute },
        ...LEGAL_PAGES.map(legalRoute),
        { path: '*', Component: NotFoundPage },
      ],
    },
  ];
}

function legalRoute(name: LegalPageName): RouteObject {
  return {
    path: legalPath(name),
    lazy: async () => {
      const { LegalPage } = await import('../features/legal/components/legal-page.js');
      return { element: <LegalPage name={name} /> };
    },
  };
}
