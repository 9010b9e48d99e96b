'use client';

import { Moon, Sun } from 'lucide-react';
import { useTexts } from '@/components/ui/market';

const storageKey = 'stoa-theme';

/** Day or lamp light. Until it is used, the shop follows the system. */
export function ThemeToggle() {
  const t = useTexts('everywhere');
  return (
    <button type="button" onClick={switchTheme} aria-label={t.switchTheme} className="icon-button">
      <Sun aria-hidden="true" size={20} strokeWidth={1.5} className="theme-sun" />
      <Moon aria-hidden="true" size={20} strokeWidth={1.5} className="theme-moon" />
    </button>
  );
}

function switchTheme(): void {
  const root = document.documentElement;
  const isDark = root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const theme = isDark ? 'light' : 'dark';
  root.dataset.theme = theme;
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is blocked: the choice lasts for this page.
  }
}
