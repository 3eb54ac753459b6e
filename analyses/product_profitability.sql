-- Product profitability view
SELECT product_name, brand, total_revenue, line_profit, profit_margin_pct
FROM fct_order_items WHERE total_revenue > 0 ORDER BY line_profit DESC LIMIT 15;
