import { SseFormatError, SseParser, type SseEvent } from './sse-parser.js';

function parse(text: string | Uint8Array, size: number, limit = 1000): string[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const parser = new SseParser(limit);
  const events: SseEvent[] = [];
  for (let at = 0; at < bytes.length; at += size)
    if (parser.failure === null) events.push(...parser.push(bytes.subarray(at, at + size)));
  if (parser.failure === null) events.push(...parser.end());
  if (parser.failure !== null) throw parser.failure;
  return events.map(({ name, data }) => `${name}|${data}`);
}

const sizes = [1, 2, 3, 7, 1000];

describe.each(sizes)('SseParser, %s bytes at a time', (size) => {
  it.each([
    ['line feeds', 'data: {"a":"é"}\n\ndata: [DONE]\n\n'],
    ['CR LF', 'data: {"a":"é"}\r\n\r\ndata: [DONE]\r\n\r\n'],
    ['carriage returns', 'data: {"a":"é"}\r\rdata: [DONE]\r\r'],
    ['no space after the colon', 'data:{"a":"é"}\n\ndata:[DONE]\n\n'],
    ['comments', ': ping\n\ndata: {"a":"é"}\n: ping\n\n: x\n\ndata: [DONE]\n\n'],
    ['no blank line', 'data: {"a":"é"}\ndata: [DONE]\n'],
    ['no last line end', 'data: {"a":"é"}\n\ndata: [DONE]'],
    ['a byte order mark', '\uFEFFdata: {"a":"é"}\n\ndata: [DONE]\n\n'],
    ['unknown fields', 'id: 4\nretry: 10\nfoo\ndata: {"a":"é"}\n\ndata: [DONE]\n\n'],
  ])('reads %s', (_, text) => {
    expect(parse(text, size)).toEqual(['message|{"a":"é"}', 'message|[DONE]']);
  });

  it('joins the lines of one event', () => {
    expect(parse('data: {"a":\ndata: 1}\n\n', size)).toEqual(['message|{"a":\n1}']);
  });

  it('names events and reads a bare JSON line', () => {
    expect(parse('event: error\ndata: {"d":1}\n\ndata: {}\n\n{"detail":"x"}\n', size)).toEqual([
      'error|{"d":1}',
      'message|{}',
      'bare|{"detail":"x"}',
    ]);
  });

  it('bounds a line, ended or not, and an event of many lines', () => {
    const long = 'x'.repeat(2000);
    expect(() => parse(`data: ${long}\n\n`, size)).toThrow(SseFormatError);
    expect(() => parse(`data: ${long}`, size)).toThrow(SseFormatError);
    expect(() => parse('data: "xxxxxxxxx\n'.repeat(300), size)).toThrow(SseFormatError);
  });

  it('gives what came before a line too long', () => {
    const parser = new SseParser(100);
    const events = parser.push(Buffer.from(`data: {}\n\ndata: ${'x'.repeat(200)}`));
    expect(events).toEqual([{ name: 'message', data: '{}' }]);
    expect(parser.failure).toBeInstanceOf(SseFormatError);
  });

  it('refuses bytes that are not UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from('data: "'),
      Buffer.from([0xc3]),
      Buffer.from('"\n\n'),
    ]);
    expect(() => parse(bytes, size)).toThrow(SseFormatError);
    expect(() => parse(Buffer.from([0x64, 0xc3]), size)).toThrow(SseFormatError);
  });
});
