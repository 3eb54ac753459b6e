{#-
    dividend ÷ divisor, rounded once, half away from zero, to a decimal(precision, decimals); null when the divisor is
    0 or null, or when the result does not fit. Both sides may have two decimals; percent gives 100 times the quotient.

    DuckDB divides decimals as doubles, and a double misses ties such as 1.005: so whole numbers are divided here.
    `integers` is their type: bigint is ten times as fast and enough for the money of one order; sums need hugeint.
-#}
{%- macro exact_quotient(dividend, divisor, precision, decimals, percent=false, integers='hugeint') -%}
{%- set top = 'cast(' ~ dividend ~ ' * 100 as ' ~ integers ~ ')' -%}
{%- set bottom = 'cast(' ~ divisor ~ ' * 100 as ' ~ integers ~ ')' -%}
{%- set twice_the_scale = 2 * 10 ** (decimals + (2 if percent else 0)) -%}
cast(
        try_cast(
            sign({{ top }}) * sign({{ bottom }})
            * divide({{ twice_the_scale }} * abs({{ top }}) + abs({{ bottom }}), 2 * abs(nullif({{ bottom }}, 0)))
            as decimal({{ precision }}, 0)
        ) * 0.{{ '0' * (decimals - 1) }}1
        as decimal({{ precision }}, {{ decimals }})
    )
{%- endmacro -%}

{#- part as a percentage of whole. -#}
{%- macro percent(part, whole, integers='hugeint') -%}
{{ exact_quotient(part, whole, 9, 2, percent=true, integers=integers) }}
{%- endmacro -%}

{#- part as a share of whole: 1 is all of it. -#}
{%- macro share(part, whole) -%}
{{ exact_quotient(part, whole, 9, 4) }}
{%- endmacro -%}

{#- The average of `count` amounts that add up to `amount`. -#}
{%- macro average_money(amount, count) -%}
{{ exact_quotient(amount, count, 12, 2) }}
{%- endmacro -%}
