import { createHash } from 'node:crypto';

import type { SampleAgent } from './sample-agents.js';

/** The colours, type and frame of the shell's neutral theme, so that signing in feels like one product. */
const STYLE = `
:root{color-scheme:light dark;--ink:#161616;--text:#3a3a3a;--soft:#666;--line:#ddd;--page:#fff;--hover:#f6f6f6;--accent:#000091}
@media(prefers-color-scheme:dark){:root{--ink:#fff;--text:#cecece;--soft:#929292;--line:#353535;--page:#161616;--hover:#1e1e1e;--accent:#8585f6}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 'Segoe UI',Roboto,'Helvetica Neue','Noto Sans','Liberation Sans',Arial,sans-serif;-webkit-font-smoothing:antialiased}
header{height:3.5rem;display:flex;align-items:center;padding:0 1rem;border-bottom:1px solid var(--line)}
header a{display:inline-flex;align-items:center;gap:.625rem;padding:.25rem;color:var(--ink);font-size:1.125rem;font-weight:700;letter-spacing:-.015em;text-decoration:none}
svg{width:1.625rem;height:1.625rem;color:var(--accent)}.flap{stroke:var(--page)}.clasp{fill:var(--page)}
main{max-width:49rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
.back{margin:0 0 1rem;font-size:.875rem}.back a{color:var(--accent);text-underline-offset:.2em}
h1{margin:0 0 .75rem;color:var(--ink);font-size:2rem;line-height:1.25;letter-spacing:-.015em}
h2{margin:2.25rem 0 .75rem;color:var(--ink);font-size:1.125rem;line-height:1.5}
.lead{margin:0;color:var(--soft);font-size:1.125rem;line-height:1.75rem}
ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:.625rem;margin:0;padding:0;list-style:none}
li a{display:block;height:100%;padding:.75rem 1rem;border:1px solid var(--line);border-radius:.5rem;text-decoration:none}
li a:hover{border-color:var(--accent);background:var(--hover)}
:focus-visible{outline:2px solid #0a76f6;outline-offset:2px}
strong{display:block;color:var(--accent)}li span{color:var(--soft);font-size:.875rem}
button{padding:.5rem 1rem;border:0;border-radius:.25rem;background:var(--accent);color:var(--page);font:inherit;cursor:pointer}
@media(max-width:48rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.625rem}header{padding:0 .5rem}}`;

/** The wordmark of the shell, a link to where the sign-in began. */
const HEADER = `<header><a href="/" aria-label="Accueil - Maroquin"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M11 8V6.5A2.5 2.5 0 0 1 13.5 4h5A2.5 2.5 0 0 1 21 6.5V8" fill="none" stroke="currentColor" stroke-width="2"/><rect x="3" y="8" width="26" height="19" rx="2.5" fill="currentColor"/><path class="flap" d="M3.5 13 16 19.5 28.5 13" fill="none" stroke-width="1.75"/><rect class="clasp" x="13.75" y="16.5" width="4.5" height="5.5" rx="1"/></svg>Maroquin</a></header>`;

const SIGN_OUT_SCRIPT = `var f=document.getElementById('op.logoutForm'),i=document.createElement('input');i.type='hidden';i.name='logout';i.value='yes';f.appendChild(i);f.submit();`;

function digest(source: string): string {
  return `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** Policy of a page of the sample identities: its own style, the named scripts, nothing else. */
export function pageCsp(scripts: readonly string[]): string {
  const allowed = scripts.length === 0 ? "'none'" : scripts.map(digest).join(' ');
  return `default-src 'none'; style-src ${digest(STYLE)}; script-src ${allowed}; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Maroquin</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><style>${STYLE}</style></head><body>${HEADER}<main>${content}</main></body></html>`;
}

function listed(agents: readonly SampleAgent[], address: string): string {
  const items = agents.map(
    (agent) =>
      `<li><a href="${escape(`${address}/${agent.subject}`)}"><strong>${escape(`${agent.givenName} ${agent.usualName}`)}</strong><span>${escape(agent.describes)}</span></a></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

/** Lists the sample agents below their assistants; each is a link. */
export function choicePage(agents: readonly SampleAgent[], address: string): string {
  const groups = [...new Set(agents.map((agent) => agent.group))].map((group) => {
    const members = agents.filter((agent) => agent.group === group);
    return `<h2>${escape(group)}</h2>${listed(members, address)}`;
  });
  return page(
    'Choisir une identité d’exemple',
    `<p class="back"><a href="/">Revenir à la page de connexion</a></p><h1>Choisir une identité d’exemple</h1><p class="lead">Ces personnes sont inventées et n’ont pas de mot de passe. En production, ProConnect remplace cette page.</p>${groups.join('')}`,
  );
}

/** The sign-out page: sends its form at once, with a button where scripts are off. */
export const signOutPage = {
  scripts: [SIGN_OUT_SCRIPT],
  render: (form: string): string =>
    page(
      'Déconnexion',
      `<h1>Déconnexion</h1><p class="lead">Votre session se ferme.</p>${form}<noscript><button form="op.logoutForm" name="logout" value="yes">Se déconnecter</button></noscript><script>${SIGN_OUT_SCRIPT}</script>`,
    ),
};
