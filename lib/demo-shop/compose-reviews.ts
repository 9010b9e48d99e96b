import { diceOf } from './drawings/paint';
import { authors, generalWords, germanAuthors, germanWords, shelfWords } from './review-words';

type Stars = 1 | 2 | 3 | 4 | 5;

/** A review of the demo shop, before it has an id. `author` counts into all authors. */
export type ComposedReview = {
  author: number;
  locale: 'en' | 'de';
  rating: Stars;
  title: string;
  body: string;
  writtenAt: Date;
};

export const allAuthors: string[] = [...authors, ...germanAuthors];

const dayMs = 86_400_000;
const mostReviews = 11;
/** Some goods are loved by all, some divide: their mean lies between these. */
const leastContent = 0.55;

/** What is said of one product, the same at every seeding; of a third of them nobody has said anything yet. */
export function composeReviews(good: { handle: string; shelf: string; createdAt: Date }): ComposedReview[] {
  const dice = diceOf(`${good.handle} reviews`);
  if (dice() < 0.33) return [];
  const content = leastContent + dice() * (1 - leastContent);
  const count = 1 + Math.floor(dice() ** 2 * mostReviews);
  const firstAuthor = Math.floor(dice() * allAuthors.length);
  return Array.from({ length: count }, (_, index) => {
    // A step without a common divisor walks past everybody once.
    const author = (firstAuthor + index * 7) % allAuthors.length;
    const writtenAt = new Date(
      good.createdAt.getTime() + Math.floor((4 + dice() * 30 * (index + 1)) * dayMs),
    );
    return { author, writtenAt, ...wordsOf(author, good.shelf, starsOf(dice(), content), dice) };
  }).filter(({ writtenAt }) => writtenAt.getTime() < lastDay);
}

/** The demo shop's goods came in during 2026; nobody writes after that. */
const lastDay = Date.UTC(2026, 10, 20);

function starsOf(chance: number, content: number): Stars {
  const mood = chance / content;
  if (mood < 0.62) return 5;
  if (mood < 1) return 4;
  if (mood < 1.35) return 3;
  return mood < 1.65 ? 2 : 1;
}

function wordsOf(author: number, shelf: string, rating: Stars, dice: () => number) {
  const german = author >= authors.length && rating >= 4;
  if (german) {
    const [title, body] = pick(germanWords, dice);
    return { locale: 'de' as const, rating, title, body };
  }
  const { praise, quibble } = shelfWords.get(shelf) ?? { praise: [], quibble: '' };
  const kind = rating >= 3 ? pick(praise, dice) : '';
  const body = [
    pick<string>(generalWords.opening[rating], dice),
    kind,
    rating <= 4 && rating > 1 ? quibble : '',
    pick<string>(generalWords.closing[rating], dice),
  ]
    .filter(Boolean)
    .join(' ');
  return { locale: 'en' as const, rating, title: pick<string>(generalWords.titles[rating], dice), body };
}

function pick<Item>(list: readonly Item[], dice: () => number): Item {
  return list[Math.floor(dice() * list.length)] as Item;
}
