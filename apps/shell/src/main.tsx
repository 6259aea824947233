import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { appRoutes } from './app/routes.js';
import { SessionProvider } from './app/session/session-provider.js';
import { ColorSchemeProvider } from './app/theme/color-scheme-provider.js';
import './app/theme/theme.css';

const root = document.getElementById('root');
if (root) {
  const router = createBrowserRouter(appRoutes());
  createRoot(root).render(
    <StrictMode>
      <ColorSchemeProvider>
        <SessionProvider>
          <RouterProvider router={router} />
        </SessionProvider>
      </ColorSchemeProvider>
    </StrictMode>,
  );
}
