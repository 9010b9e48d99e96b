const grounds = [
  ['#e3d3b8', '#6b3a22'],
  ['#d9d8b6', '#3f4920'],
  ['#e8cdb9', '#7f2f19'],
  ['#d3d4c9', '#37433f'],
  ['#e6d6c9', '#5a3d3a'],
] as const;

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
  const [ground, ink] = grounds[sumOfLetters(title) % grounds.length] ?? grounds[0];
  return (
    <span
      aria-hidden="true"
      className={`@container relative flex aspect-square flex-col items-center justify-end overflow-hidden ${className}`}
      style={{ background: ground, color: ink }}
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
