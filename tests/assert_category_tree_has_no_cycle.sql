-- A category that is its own ancestor belongs to no department. Every category of a cycle is named with the way round;
-- give one of them another parent, or none.
with recursive categories as (

    select
        category_id,
        min(parent_category_id) as parent_category_id
    from {{ ref('raw_categories') }}
    where category_id is not null
    group by category_id

),

-- Upwards from every category until its start or one already seen comes again: so this ends on any data.
ancestors as (

    select
        category_id,
        parent_category_id,
        [category_id] as way
    from categories
    where parent_category_id is not null

    union all

    select
        ancestors.category_id,
        categories.parent_category_id,
        list_append(ancestors.way, categories.category_id) as way
    from ancestors
    inner join categories on ancestors.parent_category_id = categories.category_id
    where
        categories.parent_category_id is not null
        and not list_contains(ancestors.way, categories.category_id)

)

select
    category_id,
    'the category is its own ancestor: ' || array_to_string(list_append(way, parent_category_id), ' > ') as message
from ancestors
where parent_category_id = category_id
