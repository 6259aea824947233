import { createClient } from 'graphql-sse';

import type { TestCore } from './start-core.js';

/** A reply event as the tests read it. */
export interface StreamedReplyEvent {
  readonly cursor: string;
  readonly kind: string;
  readonly text: string | null;
  readonly reply: { readonly status: string; readonly text: string } | null;
}

const EVENTS = `subscription Events($replyId: ID!, $after: String) {
  replyEvents(replyId: $replyId, after: $after) {
    cursor kind text stage reply { status text failure { code } citations { number verified passage { recordId } } }
  }
}`;

/** A browser without a screen: cookies, redirects followed by hand, GraphQL. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly core: Pick<TestCore, 'url' | 'agents'>) {}

  /** One request; cookies go and come, redirects are left to the caller. */
  async request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.core.url), {
      redirect: 'manual',
      ...init,
      headers: { cookie: this.cookieHeader, ...Object.fromEntries(new Headers(init.headers)) },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const equal = pair.indexOf('=');
      const value = pair.slice(equal + 1);
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie))
        this.cookies.delete(pair.slice(0, equal));
      else this.cookies.set(pair.slice(0, equal), value);
    }
    return response;
  }

  /** Follows redirects until a page that is none. */
  async follow(path: string): Promise<Response> {
    let response = await this.request(path);
    for (let hops = 0; hops < 12 && response.headers.has('location'); hops += 1) {
      await response.body?.cancel();
      response = await this.request(
        new URL(response.headers.get('location') ?? '/', this.core.url).href,
      );
    }
    return response;
  }

  /** Signs in as the sample agent of that role, through the real flow. */
  async signInAs(emailStart: string, returnTo = '/'): Promise<Response> {
    const agent = this.core.agents.find(({ email }) => email.startsWith(emailStart));
    if (agent === undefined) throw new Error(`no sample agent ${emailStart}`);
    const page = await this.follow(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
    const href = new RegExp(`href="([^"]*${agent.subject})"`).exec(await page.text())?.[1];
    if (href === undefined) throw new Error('the sample agent is not offered');
    return this.follow(href);
  }

  /** Runs an operation; GraphQL errors are in the result. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller names the shape its operation asks for
  async graphql<Data>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<{ data: Data; errors?: { message: string; extensions: { code: string } }[] }> {
    const response = await this.request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maroquin-request': '1' },
      body: JSON.stringify({ query, variables }),
    });
    const result: { data: Data; errors?: { message: string; extensions: { code: string } }[] } =
      JSON.parse(await response.text());
    return result;
  }

  /** Reads a reply to its end with the reference client of the GraphQL over SSE protocol. */
  async readReply(replyId: string, after?: string): Promise<StreamedReplyEvent[]> {
    const client = createClient({
      url: `${this.core.url}/graphql/stream`,
      headers: { cookie: this.cookieHeader, 'x-maroquin-request': '1' },
      retryAttempts: 0,
    });
    const events: StreamedReplyEvent[] = [];
    const source = client.iterate<{ replyEvents: StreamedReplyEvent }>({
      query: EVENTS,
      variables: { replyId, after },
    });
    for await (const { data, errors } of source) {
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      if (data) events.push(data.replyEvents);
    }
    client.dispose();
    return events;
  }

  /** Resolves as soon as the first text of a reply has come. */
  async waitForText(replyId: string): Promise<void> {
    const leaving = new AbortController();
    const response = await this.request('/graphql/stream', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-maroquin-request': '1' },
      body: JSON.stringify({ query: EVENTS, variables: { replyId } }),
      signal: leaving.signal,
    });
    let received = '';
    for await (const chunk of response.body ?? []) {
      received += Buffer.from(chunk).toString();
      if (received.includes('"kind":"TEXT"')) break;
    }
    leaving.abort();
    if (!received.includes('"kind":"TEXT"')) throw new Error(`no text: ${received}`);
  }

  /** Puts a cookie in the browser, as somebody else could have. */
  plant(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
