/** How many pairs of ground and ink there are for it in globals.css. */
const grounds = 5;

/** For a product nobody photographed: its initials under an arch, set like a label in a museum. */
export function PictureStandIn({
  title,
  maker,
  className = '',
}: {
  title: string;
  maker?: string;
  className?: string;
}) {
  const ground = (sumOfLetters(title) % grounds) + 1;
  return (
    <span
      aria-hidden="true"
      className={`@container relative flex aspect-square flex-col items-center justify-end overflow-hidden ${className}`}
      style={{ background: `var(--stand-${ground})`, color: `var(--stand-ink-${ground})` }}
    >
      <span className="absolute inset-x-[18%] top-[14%] bottom-0 rounded-arch border border-b-0 border-current opacity-35" />
      <span className="absolute inset-x-[25%] top-[22%] bottom-0 rounded-arch bg-current opacity-[0.07]" />
      <span className="font-display relative mb-[26cqw] text-[26cqw] leading-none font-[350] tracking-[-0.04em]">
        {initialsOf(title)}
      </span>
      {maker && (
        <span className="absolute inset-x-[27%] bottom-[7cqw] line-clamp-1 text-center text-[max(0.625rem,4cqw)] leading-tight font-medium tracking-wide">
          {maker}
        </span>
      )}
    </span>
  );
}

/** `Walnut desk lamp` → `Wd`; `Ångström` → `Å`. */
function initialsOf(title: string): string {
  const letters = title
    .split(/\s+/)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const [first = '·', second = ''] = letters;
  return first.toUpperCase() + second.toLowerCase();
}

function sumOfLetters(text: string): number {
  let sum = 0;
  for (const letter of text) sum += letter.codePointAt(0) ?? 0;
  return sum;
}
