with recursive products as (

    select
        product_id,
        {{ clean_text('sku') }} as sku,
        {{ clean_text('product_name') }} as product_name,
        coalesce({{ clean_text('brand') }}, 'Unbranded') as brand,
        category_id,
        cast(unit_cost as decimal(12, 2)) as unit_cost,
        cast(coalesce(unit_price, 0) as decimal(12, 2)) as unit_price
    from {{ ref('raw_products') }}

),

-- One row a category, so that a key given twice can neither double a product nor let the tree turn in a circle.
categories as (

    select
        category_id,
        coalesce(min({{ clean_text('category_name') }}), 'Uncategorised') as category_name,
        min(parent_category_id) as parent_category_id
    from {{ ref('raw_categories') }}
    where category_id is not null
    group by category_id

),

roots as (

    select categories.*
    from categories
    left join categories as parents on categories.parent_category_id = parents.category_id
    where parents.category_id is null

),

-- Downwards from the roots: a category in a cycle is never reached, so this ends on any data.
tree as (

    select
        category_id,
        category_name,
        category_name as department_name,
        category_name as category_path
    from roots

    union all

    select
        categories.category_id,
        categories.category_name,
        tree.department_name,
        tree.category_path || ' > ' || categories.category_name as category_path
    from categories
    inner join tree on categories.parent_category_id = tree.category_id

)

select
    products.product_id,
    products.sku,
    products.product_name,
    products.brand,
    products.category_id,
    coalesce(tree.category_name, 'Uncategorised') as category_name,
    coalesce(tree.department_name, 'Uncategorised') as department_name,
    coalesce(tree.category_path, 'Uncategorised') as category_path,
    products.unit_cost,
    products.unit_price
from products
left join tree on products.category_id = tree.category_id
