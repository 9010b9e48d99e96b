'use client';

import './stars.css';
import { useId } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { counted } from '@/lib/locale/fill';

const choices = [1, 2, 3, 4, 5] as const;

type Props = { name: string; initial: string | undefined; error: string | undefined };

/**
 * One to five stars as a radio group: arrow keys walk, each star says its word. Which stars are lit is a matter of
 * style alone, so it works without a script too.
 */
export function StarPicker({ name, initial, error }: Props) {
  const t = useTexts('reviews');
  const { locale } = useMarket();
  const id = useId();
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1 text-sm font-medium">{t.yourStars}</legend>
      <div className="star-picker">
        {choices.map((stars, index) => (
          <label key={stars}>
            <input
              type="radio"
              name={name}
              value={stars}
              defaultChecked={initial === String(stars)}
              // The complaint's focus goes to the first star.
              aria-invalid={error && index === 0 ? true : undefined}
            />
            <span aria-hidden="true" className="star" />
            <span className="sr-only">
              {counted(t.starsShort, stars, locale)}: {t.moods[stars]}
            </span>
            <span aria-hidden="true" className="mood">
              {t.moods[stars]}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
