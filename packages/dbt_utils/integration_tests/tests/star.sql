{{ rows_that_differ(
    'select ' ~ dbt_utils.star(ref('orders'), except=['COLOR', 'is_gift']) ~ ' from ' ~ ref('orders'),
    'select size, made_on from ' ~ ref('orders')
) }}
