const promises = [
  {
    title: 'Free from $75',
    words: 'Standard shipping costs nothing from seventy-five dollars on; below it, five.',
  },
  {
    title: 'The price you see',
    words: 'Tax is in it. Nothing is added on the last page but the shipping you choose.',
  },
  {
    title: 'No account needed',
    words: 'Buy as a guest. Open an account when you want your orders in one place.',
  },
];

/** How the house trades, in three sentences. */
export function HousePromises() {
  return (
    <section aria-label="How we trade" className="walk mt-20 lg:mt-28">
      <ul className="grid md:grid-cols-3">
        {promises.map(({ title, words }) => (
          <li
            key={title}
            className="py-7 not-last:border-b md:px-8 md:py-2 md:not-last:border-r md:not-last:border-b-0 md:first:pl-0 md:last:pr-0"
          >
            <h2 className="display-md">{title}</h2>
            <p className="mt-3 max-w-[38ch] leading-relaxed text-soft">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
