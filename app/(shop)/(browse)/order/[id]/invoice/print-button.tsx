'use client';

/** Without script the browser's own menu prints the page just as well: then there is no button that does nothing. */
export function PrintButton({ name }: { name: string }) {
  return (
    <button type="button" onClick={() => window.print()} className="button noscript:hidden">
      {name}
    </button>
  );
}
