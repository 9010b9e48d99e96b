import { createHash } from 'node:crypto';
import { type Db, read } from '@/db/client';
import { type Codec, fragment } from './fragment';
import { absenceLifetimeSeconds, type QuestionName, questionLifetimes } from './manifest';
import { state } from './state';

const json: Codec<unknown> = {
  kind: 'question',
  encode: (value) => JSON.stringify({ value }),
  decode: (text) => (JSON.parse(text) as { value?: unknown }).value,
  // Parsed objects weigh about three times their text.
  bytes: (_, encoded) => encoded.length * 3 + 256,
};

/**
 * A named read of the catalog: asked of a replica, its answer kept by the lifetime in the manifest and
 * until one of its tags is raised. Answers must be plain JSON. Its tags join those of the page being rendered.
 */
export function question<Args, Answer>(definition: {
  name: QuestionName;
  ask: (db: Db, args: Args) => Promise<Answer>;
  tags: (answer: Answer, args: Args) => string[];
}): (args: Args) => Promise<Answer> {
  const { name, ask, tags } = definition;
  return async (args) => {
    const entry = await fragment(keyOf(name, args), json as Codec<Answer>, async () => {
      const value = await read((db) => ask(db, args), { atLeast: state().lsn });
      const lifetimeSeconds = value === undefined ? absenceLifetimeSeconds : questionLifetimes[name];
      return { value, tags: tags(value, args), lifetimeSeconds };
    });
    const pageTags = state().pageTags.getStore();
    if (pageTags) for (const tag of entry.tags) pageTags.add(tag);
    return entry.value;
  };
}

function keyOf(name: string, args: unknown): string {
  const text = JSON.stringify(args) ?? '';
  return text.length <= 80
    ? `${name}:${text}`
    : `${name}:${createHash('sha256').update(text).digest('base64url')}`;
}
