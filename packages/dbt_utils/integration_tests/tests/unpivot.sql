{{ rows_that_differ(
    dbt_utils.unpivot(ref('orders'), exclude=['size'], remove=['MADE_ON'], field_name='field', value_name='content'),
    "select * from (values
        ('S', 'color', 'red'), ('S', 'color', 'blue'), ('S', 'color', 'red'), ('M', 'color', 'red'),
        ('S', 'is_gift', 'true'), ('S', 'is_gift', 'false'), ('S', 'is_gift', 'true'), ('M', 'is_gift', null)
    ) as expected (size, field, content)"
) }}
