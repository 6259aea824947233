import { createHash } from 'node:crypto';

import type { SampleAgent } from './sample-agents.js';

const STYLE = `
:root{color-scheme:light dark;--ink:#161616;--soft:#666;--line:#ddd;--page:#fff;--hover:#f6f6f6;--accent:#000091}
@media(prefers-color-scheme:dark){:root{--ink:#fff;--soft:#cecece;--line:#353535;--page:#1e1e1e;--hover:#2a2a2a;--accent:#8585f6}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:42rem;margin:0 auto;padding:3rem 1.25rem}h1{font-size:1.75rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem}
p{margin:0 0 1.5rem;color:var(--soft)}ul{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
li{border-bottom:1px solid var(--line)}a,button{color:inherit;text-decoration:none}
li a{display:block;padding:.75rem .5rem}li a:hover{background:var(--hover)}
a:focus-visible,button:focus-visible{outline:2px solid #0a76f6;outline-offset:2px}
strong{display:block;color:var(--accent)}span{color:var(--soft);font-size:.875rem}
button{font:inherit;padding:.5rem 1rem;border:0;background:var(--accent);color:var(--page);cursor:pointer}`;

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
  return `default-src 'none'; style-src ${digest(STYLE)}; script-src ${allowed}; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`;
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
    `<h1>Choisir une identité d’exemple</h1><p>Ces personnes sont inventées. En production, cette page est remplacée par ProConnect.</p>${groups.join('')}`,
  );
}

/** The sign-out page: sends its form at once, with a button where scripts are off. */
export const signOutPage = {
  scripts: [SIGN_OUT_SCRIPT],
  render: (form: string): string =>
    page(
      'Déconnexion',
      `<h1>Déconnexion</h1><p>Votre session se ferme.</p>${form}<noscript><button form="op.logoutForm" name="logout" value="yes">Se déconnecter</button></noscript><script>${SIGN_OUT_SCRIPT}</script>`,
    ),
};
