import type { IncomingMessage, ServerResponse } from 'node:http';

/** A statement as far as the tests look at it. */
export interface Told {
  id: string;
  verb: { id: string };
  result?: { score?: { scaled: number }; duration?: string; success?: boolean; completion?: boolean };
  context: {
    registration: string;
    contextActivities: { category: { id: string }[]; grouping: { id: string }[] };
    extensions: Record<string, unknown>;
  };
  actor: unknown;
  object: { id: string };
  timestamp: string;
}

const ACTOR = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '1625378' } };
const REGISTRATION = '760e3480-ba55-4991-94b0-01820dbd23a2';
const ACTIVITY = 'https://lms.example/units/7';

/** The side of a cmi5 platform that a unit speaks to, in memory: token, documents and statements; what it should not be asked is refused and noted. */
export class RecordStore {
  readonly statements: Told[] = [];
  readonly refused: string[] = [];
  readonly documents = new Map<string, string>();
  /** Nothing is taken for a while. */
  away = false;
  private tokens = 0;
  private given = true;

  /** The query with which a unit is started; the token of the session before is no longer good. */
  launch(url: string, launchMode: 'Normal' | 'Browse' | 'Review', masteryScore: number): string {
    this.given = false;
    this.tokens++;
    this.statements.length = 0;
    const data = {
      contextTemplate: {
        contextActivities: { grouping: [{ id: 'https://leg.example/#unit' }] },
        extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': `session-${this.tokens}` },
      },
      launchMode,
      masteryScore,
      returnURL: `${url}done.html`,
    };
    this.documents.set('LMS.LaunchData', JSON.stringify(data));
    return String(
      new URLSearchParams({
        endpoint: `${url}records`,
        fetch: `${url}token`,
        actor: JSON.stringify(ACTOR),
        registration: REGISTRATION,
        activityId: ACTIVITY,
      }),
    );
  }

  verbs(): string[] {
    return this.statements.map(({ verb }) => verb.id.split('/').at(-1) ?? '');
  }

  /** For `serveFolder`. */
  readonly answer = (request: IncomingMessage, response: ServerResponse): boolean => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    const method = request.method ?? '';
    const say = (status: number, body = '') => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(body);
      if (status >= 400 && status !== 404) this.refused.push(`${method} ${request.url} ${status}`);
    };
    if (pathname === '/token') {
      if (method !== 'POST') say(405);
      else if (this.given) say(200, '{"error-code":"1","error-text":"The token has already been returned."}');
      else say(200, JSON.stringify({ 'auth-token': this.token() }));
      this.given = true;
      return true;
    }
    if (!pathname.startsWith('/records/')) return false;
    const { authorization } = request.headers;
    if (this.away) say(503);
    else if (
      authorization !== `Basic ${this.token()}` ||
      request.headers['x-experience-api-version'] !== '1.0.3'
    )
      say(401);
    else if (pathname === '/records/agents/profile') {
      const preferences = this.documents.get(searchParams.get('profileId') ?? '');
      say(preferences === undefined ? 404 : 200, preferences);
    } else if (pathname === '/records/activities/state') {
      const of = [
        searchParams.get('activityId'),
        searchParams.get('registration'),
        searchParams.get('agent'),
      ];
      const id = searchParams.get('stateId') ?? '';
      if (of.join(' ') !== `${ACTIVITY} ${REGISTRATION} ${JSON.stringify(ACTOR)}`) say(400);
      else if (method === 'PUT')
        this.read(request, (body) => {
          this.documents.set(id, body);
          say(204);
        });
      else say(this.documents.has(id) ? 200 : 404, this.documents.get(id));
    } else if (pathname === '/records/statements' && method === 'POST')
      this.read(request, (body) => {
        const told = JSON.parse(body) as Told[];
        const ours = told.every(
          ({ object, context }) => object.id === ACTIVITY && context.registration === REGISTRATION,
        );
        // After the last word there is none.
        if (!ours || this.verbs().includes('terminated')) return say(403);
        this.statements.push(...told);
        say(200, JSON.stringify(told.map(({ id }) => id)));
      });
    else say(400);
    return true;
  };

  private token(): string {
    return Buffer.from(`unit:${this.tokens}`).toString('base64');
  }

  private read(request: IncomingMessage, then: (body: string) => void): void {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => then(Buffer.concat(parts).toString()));
  }
}
