import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { env } from '@/env';
import { clientAddress } from '@/lib/accounts/client-address';
import { verifyCredentials } from '@/lib/accounts/verify-credentials';

/** Refused credentials; `code` says why: `wrong`, or `throttled:<seconds to wait>`. */
export class CredentialsRefused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

const sessionSeconds = 30 * 24 * 3600;

const credentials = Credentials({
  credentials: { email: {}, password: {} },
  authorize: async (given, request) => {
    const { email, password } = given as Record<string, unknown>;
    const answer = await verifyCredentials({
      email: typeof email === 'string' ? email.replaceAll('\u0000', '') : '',
      password: typeof password === 'string' ? password : '',
      ip: clientAddress(request.headers),
    });
    if (answer.ok) return answer.value;
    const { problem } = answer;
    throw new CredentialsRefused(
      problem.kind === 'throttled' ? `throttled:${problem.retryAfterSeconds}` : problem.kind,
    );
  },
});

// Read on first use, not on import: `next build` has no secrets.
function config(): NextAuthConfig {
  return {
    secret: env().AUTH_SECRET,
    trustHost: true,
    // Behind a load balancer that ends TLS the request itself looks like plain http.
    useSecureCookies: env().STOA_URL?.startsWith('https:') ?? false,
    session: { strategy: 'jwt', maxAge: sessionSeconds, updateAge: 24 * 3600 },
    pages: { signIn: '/sign-in', signOut: '/account', error: '/sign-in' },
    providers: [credentials],
    callbacks: {
      // The token says who, never what they may do: roles are asked of the database when it matters.
      jwt: ({ token, user }) => (user?.id ? { sub: user.id } : token),
      session: ({ session, token }) => ({
        ...session,
        user: { ...session.user, id: token.sub ?? '' },
      }),
      redirect: ({ url, baseUrl }) => {
        const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : undefined;
        return target?.origin === baseUrl ? target.href : baseUrl;
      },
    },
    logger: {
      error: (error) => {
        // A mistyped password and an old cookie are everyday events.
        if (error instanceof CredentialsSignin || error.name === 'JWTSessionError') return;
        console.error('auth:', error);
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

export const { auth, signIn, signOut, handlers } = NextAuth(config);
