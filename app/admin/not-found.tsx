import { PageHead } from '@/components/admin/page-head';

/** For addresses of things that are gone, or never were. */
export default function DeskNothing() {
  return (
    <>
      <PageHead title="Nothing here" />
      <p className="max-w-prose text-soft">
        What this address names is gone, or never was. The menu leads to what there is.
      </p>
    </>
  );
}
