import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** A plain host for a built page, which a test can stop, and give another folder as somebody who puts up a new version does. */
export interface FolderServer {
  url: string;
  folder: string;
  stop(): Promise<void>;
}

/**
 * @param headers sent with each file
 * @param answer may answer a request before a file does: true when it has
 */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  answer: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<FolderServer> {
  const server = createServer(async (request, response) => {
    if (answer(request, response)) return;
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const file = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
    try {
      const body = await readFile(join(served.folder, file));
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.setHeader('cache-control', 'no-cache');
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.end(body);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const served: FolderServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    stop() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return served;
}
