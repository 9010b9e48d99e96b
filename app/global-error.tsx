'use client';

import { FailureView } from '@/components/shell/failure-view';
import './globals.css';

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something broke · Stoa</title>
        <main>
          <FailureView error={error} retry={() => window.location.reload()} />
        </main>
      </body>
    </html>
  );
}
