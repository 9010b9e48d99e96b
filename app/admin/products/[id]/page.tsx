import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHead } from '@/components/admin/page-head';
import { PicturePanel } from '@/components/admin/picture-panel';
import { ProductEditor } from '@/components/admin/product-editor';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { categoriesForDesk, productForDesk } from '@/lib/catalog/desk-questions';
import { toDecimal } from '@/lib/money';
import { salesOf } from '@/lib/price-lists/desk-lists';
import { movePictureAction, removePictureAction, saveProductAction } from './actions';
import { productFormValues } from './form-values';
import { endSaleAction, makeSaleAction } from './sale-actions';
import { SalePanel } from './sale-panel';
import { standingPrices } from './standing-prices';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'Edit product' };

export default async function EditProductPage({ params }: Props) {
  const { id } = await params;
  await requireAdmin(`/admin/products/${encodeURIComponent(id)}`);
  const [product, categories, sales] = await Promise.all([
    productForDesk(id),
    categoriesForDesk(),
    salesOf(id),
  ]);
  if (!product) notFound();
  return (
    <>
      <PageHead title={product.title} back={{ href: '/admin/products', name: 'Products' }}>
        {product.status === 'published' && (
          <a href={`/p/${encodeURIComponent(product.handle)}`} className="desk-button">
            View in shop
          </a>
        )}
      </PageHead>
      <div className="grid gap-6 xl:grid-cols-[1fr_19rem] xl:items-start">
        <div className="grid min-w-0 gap-6">
          <ProductEditor
            values={productFormValues(product)}
            variants={product.variants.map(({ id, title, sku, reserved, otherPrices }) => ({
              ...{ id, title, sku, reserved },
              converted: Object.fromEntries(
                otherPrices
                  .filter(({ isOwn }) => !isOwn)
                  .map(({ price }) => [price.currency, toDecimal(price)]),
              ),
            }))}
            categories={categories}
            save={saveProductAction.bind(null, product.id)}
          />
          {product.kind === 'goods' && (
            <SalePanel
              sales={sales}
              variants={product.variants.map(({ id, title }) => ({ id, title }))}
              prices={standingPrices(product)}
              make={makeSaleAction.bind(null, product.id)}
              end={endSaleAction}
            />
          )}
        </div>
        <PicturePanel
          pictures={product.pictures}
          productTitle={product.title}
          uploadTo={`/admin/products/${product.id}/pictures`}
          move={movePictureAction.bind(null, product.id)}
          remove={removePictureAction.bind(null, product.id)}
        />
      </div>
    </>
  );
}
