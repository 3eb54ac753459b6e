{{ rows_that_differ(
    dbt_utils.union_relations(
        relations=[ref('orders'), ref('parcels')], exclude=['MADE_ON', 'is_gift', 'id'],
        column_override={'weight': 'decimal(9, 1)'}, where="size <> 'S'"
    ),
    "select * from (values
        ('" ~ ref('orders') ~ "', 'M', 'red', null),
        ('" ~ ref('parcels') ~ "', 'XL', null, 1.5),
        ('" ~ ref('parcels') ~ "', 'L', null, 2.3)
    ) as expected (_dbt_source_relation, size, color, weight)"
) }}
