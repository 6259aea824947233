/** One event of a server-sent-events stream. */
export interface ServerSentEvent {
  event: string;
  data: string;
}

/**
 * Cuts a text stream into events (WHATWG HTML, section 9.2): fields may arrive in pieces, lines end
 * with LF, CRLF or CR, and a line that starts with `:` is a comment (the server's ping).
 *
 * @example for await (const { event, data } of parseEvents(chunks)) …
 */
export async function* parseEvents(
  chunks: AsyncIterable<string>,
): AsyncGenerator<ServerSentEvent, void> {
  let pending = '';
  let event = '';
  let data: string[] = [];
  for await (const chunk of chunks) {
    pending += chunk;
    const lines = pending.split(/\r\n|\n|\r(?!$)/);
    pending = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0 || event !== '') {
          yield { event: event === '' ? 'message' : event, data: data.join('\n') };
        }
        event = '';
        data = [];
        continue;
      }
      const [field, value] = splitField(line);
      if (field === 'event') event = value;
      else if (field === 'data') data.push(value);
    }
  }
}

function splitField(line: string): [string, string] {
  const colon = line.indexOf(':');
  if (colon === -1) return [line, ''];
  const value = line.slice(colon + 1);
  return [line.slice(0, colon), value.startsWith(' ') ? value.slice(1) : value];
}
