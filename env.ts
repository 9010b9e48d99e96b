import { z } from 'zod';

/**
 * The ground floor: every address and secret the shop needs, parsed once, on first use.
 *
 * Parsed lazily, so that `next build` and `--help` need no stores. A missing or malformed variable
 * is named in one message instead of failing later inside a driver.
 */
const port = z.coerce.number().int().min(0).max(65535);
const commaList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

const schema = z.object({
  DATABASE_URL: z.url(),
  /** Read replicas, comma separated. Empty: every read goes to the primary. */
  DATABASE_REPLICA_URLS: commaList,
  DYNAMODB_ENDPOINT: z.url().optional(),
  AWS_REGION: z.string().default('eu-central-1'),
  /** Absent: no shared cache; each node keeps its own and trusts it for a second only. */
  UPSTASH_REDIS_REST_URL: z.url().optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  /** Absent: letters wait until there is a mail server. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Who the letters are from. */
  MAIL_FROM: z.string().default('Stoa <orders@stoa.test>'),
  AUTH_SECRET: z.string().min(16),
  /** Absent: the test gateway takes the payments. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  /** What the browser names the account by. */
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  /** Only for tests: a server that speaks Stripe's API. */
  STRIPE_API_URL: z.url().optional(),
  /** How the test gateway behaves badly, in development: `authorize:slow:3000, capture:fail:0:1`. */
  STOA_TEST_GATEWAY: z.string().default(''),
  PORT: port.default(3000),
  STOA_HOME: z.string().default('.stoa'),
  /** Prefix of DynamoDB tables and Redis keys, so that tests and shops share a server without meeting. */
  STOA_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .default('stoa'),
  /** Serving processes behind the load balancer. */
  STOA_NODES: z.coerce.number().int().min(1).max(64).default(2),
  /** The address shoppers use, for links in mail and absolute URLs. */
  STOA_URL: z.url().optional(),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Reads the environment. Throws one error that names every variable that is missing or malformed. */
export function env(): Env {
  if (parsed) return parsed;
  const result = schema.safeParse(withoutEmpty(process.env));
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The environment is incomplete:\n${lines.join('\n')}\nSee docs/environment.md.`);
  }
  parsed = result.data;
  return parsed;
}

/** Forgets what was parsed. For a process that learns its addresses after start (commands, tests). */
export function rereadEnv(): void {
  parsed = undefined;
}

function withoutEmpty(source: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(source).filter((pair): pair is [string, string] => Boolean(pair[1])),
  );
}
