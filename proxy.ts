import { type NextRequest, NextResponse } from 'next/server';
import { env } from '#lib/env.ts';

/**
 * Gives every page its content security policy with a fresh nonce, and its own path for the menu. It authorises nothing:
 * that is done by the gate, the queries and the database.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const development = env().NODE_ENV === 'development';
  const policy = [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', request.nextUrl.pathname);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

// An upload is left alone: what passes through here is held in memory, and cut off at ten megabytes.
export const config = { matcher: [{ source: '/((?!_next/static|_next/image|logo.svg|api/import).*)' }] };
