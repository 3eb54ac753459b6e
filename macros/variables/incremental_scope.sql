{#-
    The where clause of an incremental build over the CTE `orders` (order_id, order_date); nothing in any other build.

    It keeps the orders of the last incremental_lookback_days before the newest order, those that the model's table has
    there (their date may have moved), and those without a date. Of the table's newest order and today's the older one
    counts, so that several weeks may arrive at once.
-#}
{%- macro incremental_scope(orders) -%}
{%- if is_incremental() -%}
where
        order_date is null
        or order_date >= {{ incremental_since(orders) }}
        or order_id in (
            select built.order_id
            from {{ this }} as built
            where built.order_date is null or built.order_date >= {{ incremental_since(orders) }}
        )
{%- endif -%}
{%- endmacro -%}

{%- macro incremental_since(orders) -%}
(
            select
                case
                    when max(built.order_date) is null then date '0001-01-01'
                    else least(max(built.order_date), (select max({{ orders }}.order_date) from {{ orders }}))
                        - cast('{{ var("incremental_lookback_days") }}' as integer)
                end
            from {{ this }} as built
        )
{%- endmacro -%}

{#- In an incremental build, deletes the rows of the model's table whose key the relation no longer has. -#}
{%- macro delete_rows_gone_from(relation, key) -%}
{%- if is_incremental() -%}
delete from {{ this }} as built
where not exists (
    select 1
    from {{ relation }} as source
    where {% for column in key %}{{ 'and ' if not loop.first }}source.{{ column }} = built.{{ column }} {% endfor %}
)
{%- endif -%}
{%- endmacro -%}
