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

-- Downwards from the roots, as the products do it: what is not reached lies in a cycle or below one.
reached as (

    select categories.category_id
    from categories
    left join categories as parents on categories.parent_category_id = parents.category_id
    where parents.category_id is null

    union all

    select categories.category_id
    from categories
    inner join reached on categories.parent_category_id = reached.category_id

),

unreached as (

    select *
    from categories
    where category_id not in (select reached.category_id from reached)

),

-- Upwards from each of them until one comes a second time: so this ends on any data.
ways as (

    select
        category_id,
        parent_category_id as next_category_id,
        [category_id] as way
    from unreached

    union all

    select
        ways.category_id,
        unreached.parent_category_id as next_category_id,
        list_append(ways.way, unreached.category_id) as way
    from ways
    inner join unreached on ways.next_category_id = unreached.category_id
    where not list_contains(ways.way, unreached.category_id)

)

select
    category_id,
    'the category is its own ancestor: ' || array_to_string(list_append(way, category_id), ' > ') as message
from ways
where next_category_id = category_id
