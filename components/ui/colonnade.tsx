/** A row of arches: the rule between two rooms. */
export function Colonnade({ className = '' }: { className?: string }) {
  return <div aria-hidden="true" className={`colonnade ${className}`} />;
}
