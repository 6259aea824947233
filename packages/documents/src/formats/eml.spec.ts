import { readEml } from './eml.js';

const message = (...lines: readonly string[]): Uint8Array =>
  Buffer.from(lines.join('\r\n'), 'latin1');

describe('a message', () => {
  it('is read in the encodings of its headers and parts, the message inside as a file', async () => {
    const { title, markdown, attachments } = await readEml(
      message(
        'From: =?iso-8859-1?Q?Pr=E9fecture?= <p@exemple.fr>',
        'Subject: =?iso-8859-1?Q?D=E9lai_?= =?utf-8?B?ZOKAmWFwcGVs?=',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Bonjour,=20',
        'le d=E9lai est d=',
        '=92un mois, <b>.',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'From: b@exemple.fr',
        'Subject: Transmis',
        '',
        'Texte.',
        '--b--',
      ),
    );
    expect(title).toBe('Délai d’appel');
    expect(markdown).toBe(
      '# Délai d’appel\n\n- De\u00a0: Préfecture\n\nBonjour, \nle délai est d’un mois, \\<b>.\n',
    );
    expect(attachments.map(({ name }) => name)).toEqual(['message.eml']);
  });

  it('without plain text is read from its page', async () => {
    const { markdown } = await readEml(
      message(
        'Subject: Lettre',
        'Content-Type: text/html; charset=windows-1252',
        '',
        '<h2>Actualit\xe9s</h2><p>1\x80</p>',
      ),
    );
    expect(markdown).toBe('# Lettre\n\n## Actualités\n\n1€');
  });
});
