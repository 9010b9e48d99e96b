/** Whose scripts, frames and answers a page may use besides the shop's own: origins. */
export type Guests = { scripts: string[]; frames: string[]; connections: string[] };

const nobody: Guests = { scripts: [], frames: [], connections: [] };

/**
 * Sent with every answer. Inline scripts are Next's own data; a nonce would make each page different. Guests are
 * let in on all pages: who walks to the till does not load a new document there.
 */
export function securityHeadersFor({ scripts, frames, connections }: Guests = nobody): [string, string][] {
  const policy = [
    "default-src 'self'",
    ["script-src 'self' 'unsafe-inline'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self' data:",
    ["connect-src 'self'", ...connections].join(' '),
    ...(frames.length > 0 ? [["frame-src 'self'", ...frames].join(' ')] : []),
    "frame-ancestors 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "object-src 'none'",
  ];
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
    ['Content-Security-Policy', policy.join('; ')],
  ];
}
