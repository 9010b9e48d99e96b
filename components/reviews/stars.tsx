import './stars.css';
import type { CSSProperties } from 'react';

type Props = { average: number; label: string; className?: string };

/** Five stars, as many of them lit as the mean says, to a tenth. */
export function Stars({ average, label, className = '' }: Props) {
  const lit = Math.min(100, Math.max(0, (Math.round(average * 10) / 50) * 100));
  return (
    <span
      role="img"
      aria-label={label}
      className={`stars ${className}`}
      style={{ '--lit': `${lit}%` } as CSSProperties}
    />
  );
}
